import { accountOf, trustOf } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { newId } from '../../kit/ids.ts';
import type { Service, Step, Task } from './set-up.rules.ts';

/** Tasks of the service's own, oldest first. */
export const ownTasks = async (tx: Tx): Promise<Task[]> =>
  (await tx.db.selectFrom('set_up_task').select(['id as key', 'phase', 'words']).where('trust_id', '=', trustOf(tx)).orderBy('added_at').limit(100).execute()).map((t) => ({ ...t, why: '', source: 'Added by this service' })) as Task[];
/** The newest step of each task. */
export const newestSteps = async (tx: Tx): Promise<Step[]> =>
  (await tx.db.selectFrom('set_up_step').distinctOn('task').select(['task', 'kind', 'owner', 'due_on', 'done_on', 'done_with', 'words', 'at']).where('trust_id', '=', trustOf(tx)).orderBy('task').orderBy('at', 'desc').execute()) as Step[];
/** Every step of one task, newest first, with who wrote it down. */
export const stepsOf = async (tx: Tx, task: string): Promise<(Step & { by_name: string | null })[]> =>
  (await tx.db.selectFrom('set_up_step as s').leftJoin('account as a', 'a.id', 's.by_account').select(['s.task', 's.kind', 's.owner', 's.due_on', 's.done_on', 's.done_with', 's.words', 's.at', 'a.name as by_name'])
    .where('s.trust_id', '=', trustOf(tx)).where('s.task', '=', task).orderBy('s.at', 'desc').limit(50).execute()) as (Step & { by_name: string | null })[];

export const putStep = async (tx: Tx, step: Omit<Step, 'at'>): Promise<void> => {
  await tx.db.insertInto('set_up_step').values({ ...step, trust_id: trustOf(tx), id: newId(), by_account: accountOf(tx), at: tx.now }).execute();
};
export const putTask = async (tx: Tx, task: Pick<Task, 'phase' | 'words'>): Promise<void> => {
  await tx.db.insertInto('set_up_task').values({ ...task, trust_id: trustOf(tx), id: newId(), added_by: accountOf(tx), added_at: tx.now }).execute();
};

const ASPECT_COLUMNS = ['name', 'as_of', 'wte', 'hours', 'functions', 'training', 'pay', 'source'] as const;
/** Services that leads here added, by name, twenty at most. */
export const addedServices = async (tx: Tx): Promise<Service[]> =>
  tx.db.selectFrom('other_service').select(['id', ...ASPECT_COLUMNS]).where('trust_id', '=', trustOf(tx)).where('removed_at', 'is', null).orderBy('name').limit(20).execute();
export const putService = async (tx: Tx, service: Omit<Service, 'id'>): Promise<void> => {
  await tx.db.insertInto('other_service').values({ ...service, trust_id: trustOf(tx), id: newId(), added_by: accountOf(tx), added_at: tx.now }).execute();
};
export const removeService = async (tx: Tx, id: string): Promise<boolean> =>
  Number((await tx.db.updateTable('other_service').set({ removed_at: tx.now, removed_by: accountOf(tx) }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst()).numUpdatedRows) > 0;
