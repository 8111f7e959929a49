import { describe, expect, test } from 'vitest';
import { zipOf } from '../zip.ts';
import { cleanFileName, dispositionOf, kindOf, kindsInWords, sizeInWords } from './index.ts';

const at = new Date('2026-11-27T09:00:00Z');
const zip = (...files: [string, string][]): Buffer => zipOf(files.map(([name, body]) => ({ name, body })), at);
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const pptx = zip(['[Content_Types].xml', '<Types/>'], ['ppt/presentation.xml', '<p/>']);

describe('what a file is, by what is in it', () => {
  test.each<[string, Buffer, string | null]>([
    ['a PDF', PDF, 'pdf'],
    ['a PDF that was cut off', PDF.subarray(0, 20), null],
    ['a PowerPoint file', pptx, 'pptx'],
    ['a PowerPoint file that was cut off', pptx.subarray(0, 80), null],
    ['a PowerPoint file that runs something', zip(['[Content_Types].xml', ''], ['ppt/presentation.xml', ''], ['ppt/vbaProject.bin', 'x']), null],
    ['a Word file', zip(['[Content_Types].xml', ''], ['word/document.xml', '']), 'docx'],
    ['an Excel file', zip(['[Content_Types].xml', ''], ['xl/workbook.xml', '']), 'xlsx'],
    ['OpenDocument slides', zip(['mimetype', 'application/vnd.oasis.opendocument.presentation'], ['content.xml', '']), 'odp'],
    ['OpenDocument text that runs something', zip(['mimetype', 'application/vnd.oasis.opendocument.text'], ['Basic/Standard/Module1.xml', '']), null],
    ['any other archive', zip(['holiday.txt', 'sun']), null],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'png'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'jpeg'],
    ['a Windows program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), null],
    ['a Linux program', Buffer.from('7f454c460201010000', 'hex'), null],
    ['a web page', Buffer.from('  <!DOCTYPE html><script>alert(1)</script>'), null],
    ['a web page after a byte order mark', Buffer.from('\ufeff<html>'), null],
    ['a drawing that can run script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), null],
    ['a shell script', Buffer.from('#!/bin/sh\nrm -rf'), null],
    ['words', Buffer.from('TY  - JOUR\nTI  - Peer support: what is it? – Zoë\nER  - \n'), 'text'],
    ['words in the old Western letters', Buffer.from('Zo\u00eb wrote this', 'latin1'), 'text'],
    ['words in UTF-16, as older programs save "Unicode"', Buffer.from('\ufeffTY  - JOUR\nTI  - Zoë\nER  - \n', 'utf16le'), 'text'],
    ['words in UTF-16, the other way round', Buffer.from('\ufeffTI  - Zoë', 'utf16le').swap16(), 'text'],
    ['a web page in UTF-16', Buffer.from('\ufeff<html><script>x()</script>', 'utf16le'), null],
    ['UTF-16 that breaks off in the middle of a letter', Buffer.from('fffe4100d8', 'hex'), null],
    ['bytes that only begin like UTF-16', Buffer.from('fffe000001000200', 'hex'), null],
    ['words with a zero byte', Buffer.from('words\0more'), null],
    ['nothing', Buffer.alloc(0), null],
  ])('%s', (_what, bytes, kind) => {
    expect(kindOf(bytes)).toBe(kind);
  });
  test('said in words', () => {
    expect(kindsInWords(['pdf', 'pptx', 'docx'])).toBe('PDF, PowerPoint or Word file');
    expect(kindsInWords(['pdf'])).toBe('PDF file');
  });
});

describe('the name of a file', () => {
  test.each([
    ['Recovery slides.pdf', 'Recovery slides.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\Nadia\\talk.final.pptx', 'talk.final.pdf'],
    ['slides\u202Efdp.exe', 'slidesfdp.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie x=1.pdf'],
    ['tab\there\u0000.pdf', 'tabhere.pdf'],
    ['...', 'file.pdf'],
    ['', 'file.pdf'],
    ['CON.pdf', 'file.pdf'],
    ['what?*|<b>.pdf', 'what b.pdf'],
    ['Zoe\u0308 Łukasz.odp', 'Zoë Łukasz.pdf'],
    ['%2e%2e%2fpasswd', '2e 2e 2fpasswd.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(100)}.pdf`],
  ])('%j becomes %j', (sent, clean) => {
    expect(cleanFileName(sent, 'pdf')).toBe(clean);
  });
  test('in the header that saves it, also in other alphabets', () => {
    expect(dispositionOf('Recovery slides.pdf')).toBe('attachment; filename="Recovery slides.pdf"');
    expect(dispositionOf('Zoë’s talk.pdf')).toBe("attachment; filename=\"Zoe-s talk.pdf\"; filename*=UTF-8''Zo%C3%AB%E2%80%99s%20talk.pdf");
  });
  test.each([[1, '1 kB'], [312_400, '312 kB'], [1_400_000, '1.4 MB'], [20_000_000, '20 MB']])('%d bytes are %s', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });
});
