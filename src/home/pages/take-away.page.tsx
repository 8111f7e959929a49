// The whole record as data: by the person (/my-record/data), or by the worker of somebody without an account, to hand over (/people/:id/on-paper/data).
import { z } from 'zod';
import { fileOf, found, NotFound } from '../../kit/http/index.ts';
import { page } from '../../access/index.ts';
import { takeAway } from '../../exchange/index.ts';
import { personById } from '../../people/index.ts';
import { supportsOfPerson } from '../../support/index.ts';

const NAME = 'everything-of-mine.zip';
const TYPE = 'application/zip';

export const myRecordData = page({
  show: async ({ tx }) => fileOf(NAME, TYPE, await takeAway(tx, found(await personById(tx, found(tx.viewer.personId))), false)),
});

export const recordData = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id } }) => {
    if (!(await supportsOfPerson(tx, id)).some((s) => s.mine)) throw new NotFound();
    return fileOf(NAME, TYPE, await takeAway(tx, found(await personById(tx, id)), true));
  },
});
