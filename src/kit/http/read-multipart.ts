// Reads a form that carries files, as it comes. What is larger than its field takes is let go of at once, and the rest of the form is still read.
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import Busboy from '@fastify/busboy';
import { postedFile } from '../files/posted-file.ts';
import type { PostedFile } from '../files/posted-file.ts';
import { withoutNul } from './read-fields.ts';

/** Most bytes of each field that takes a file. */
export type FileLimits = Readonly<Record<string, number>>;
export type MultipartBody = Record<string, string | string[] | PostedFile>;

/** Words of a form, all fields together; as much as a form without files may have. */
const MOST_WORDS = 256 * 1024;
const MOST_FIELDS = 500;
/** Nobody sends this by mistake: it is not even read to its end. */
const MOST_READ = 400 * 1024 * 1024;

/** Too much to read, or no form at all. */
export class UnreadableForm extends Error {
  constructor(readonly statusCode: 400 | 413) {
    super(statusCode === 413 ? 'the form was too large' : 'the form could not be read');
  }
}

const keepIn = (body: MultipartBody, name: string, value: string): void => {
  const before = body[name];
  if (typeof before === 'string') body[name] = [before, value];
  else if (Array.isArray(before)) before.push(value);
  else if (before === undefined) body[name] = value;
};

/** The whole body, words and files. At most the bytes of `limits` are held; a file no field asked for is passed over. */
export const readMultipart = async (request: IncomingMessage, limits: FileLimits): Promise<MultipartBody> => {
  const said = Number(request.headers['content-length'] ?? 0);
  if (said > MOST_READ) throw new UnreadableForm(413);
  const body: MultipartBody = Object.create(null) as MultipartBody;
  let [words, read] = [0, 0];
  let problem: UnreadableForm | null = null;
  const parser = new Busboy({
    headers: request.headers as { 'content-type': string },
    limits: { fieldSize: MOST_WORDS, fields: MOST_FIELDS, files: 20, parts: MOST_FIELDS + 20, headerPairs: 20 },
  });
  parser.on('field', (name, value, _nameCut, cut) => {
    words += Buffer.byteLength(value);
    if (cut || words > MOST_WORDS) problem = new UnreadableForm(413);
    else keepIn(body, withoutNul(name), withoutNul(value));
  });
  parser.on('file', (name, stream, sentName) => {
    const most = Object.hasOwn(limits, name) && body[name] === undefined ? (limits[name] ?? 0) : -1;
    const digest = createHash('sha256');
    let [parts, size]: [Buffer[], number] = [[], 0];
    stream.on('data', (part: Buffer) => {
      size += part.length;
      if (most < 0) return;
      digest.update(part);
      if (size <= most) parts.push(part);
      else parts = [];
    });
    stream.on('end', () => {
      // Nothing was chosen: browsers send an empty file without a name.
      if (most < 0 || (!sentName && size === 0)) return;
      body[name] = postedFile({ sentName: sentName ?? '', bytes: size > most ? Buffer.alloc(0) : Buffer.concat(parts), tooBig: size > most, digest: digest.digest('hex') });
      parts = [];
    });
  });
  const counted = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const part of source) {
      read += part.length;
      if (read > MOST_READ || problem) throw problem ?? new UnreadableForm(413);
      yield part;
    }
  };
  try {
    await pipeline(request, counted, parser);
  } catch (error) {
    throw error instanceof UnreadableForm ? error : new UnreadableForm(400);
  }
  if (problem) throw problem as UnreadableForm;
  return body;
};
