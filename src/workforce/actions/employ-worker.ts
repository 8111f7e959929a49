import { addAccount, audit, authorise, endHat, giveRole, hatsOf, isAhead, staffAccountByEmail } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, invalid } from '../../kit/http/index.ts';
import type { InvalidAnswer, RefusedAnswer } from '../../kit/http/index.ts';
import { addDays, startOfDay } from '../../kit/times.ts';
import { changeWorker, contractsOf, employedWorkerById, endContract, NOTHING_MORE, putContract, putWorker, setLeftOn, workerOfAccount } from '../admin-worker.queries.ts';
import type { ContractMore, WorkerDetails } from '../admin-worker.queries.ts';
import { contractOn, contractProblem, endedBy, neverBegun } from '../contract.rules.ts';
import { bands } from '../posts/framework.queries.ts';
import { postById, termsOf } from '../posts/post.queries.ts';
import { termOn } from '../posts/post.rules.ts';
import { refuseUntilReady } from '../../teams/index.ts';

type NewWorker = WorkerDetails & { email: string; began_on: string; minutes: number };
export type Employed = { workerId: string; accountId: string; /** False: the account was here already and keeps its password. */ newAccount: boolean };

/** Makes a peer worker: the account (unless they have one here), the role, room, days and contracted hours. Or says what is wrong. */
export const employWorker = async (tx: Tx, { email, began_on, minutes, ...details }: NewWorker): Promise<Employed | InvalidAnswer | RefusedAnswer> => {
  authorise(tx, 'administrator');
  const known = await staffAccountByEmail(tx, email);
  const before = known && (await workerOfAccount(tx, known.id));
  if (before) return invalid({ email: `${before.known_as} is or was a peer worker here with this address. Open their page under Peer workers` });
  if (known) {
    const no = await giveRole(tx, known.id, { role: 'peer_worker', teamId: null });
    if (no) return no;
  }
  const accountId = known?.id ?? (await addAccount(tx, { name: details.known_as, role: 'peer_worker' }));
  const workerId = await putWorker(tx, { ...details, accountId, began_on });
  await putContract(tx, workerId, minutes, began_on);
  audit(tx, { action: 'worker.employ', object: 'peer_worker', objectId: workerId, detail: { minutes, from: began_on } });
  return { workerId, accountId, newAccount: !known };
};

/** Changes name, area, phone, room or days of a worker. What they share about themselves is theirs to write. */
export const editWorker = async (tx: Tx, id: string, details: WorkerDetails): Promise<void> => {
  authorise(tx, 'administrator');
  const before = found(await employedWorkerById(tx, id));
  await changeWorker(tx, id, details);
  audit(tx, { action: 'worker.change', object: 'peer_worker', objectId: id, detail: { room_was: before.room_for, room: details.room_for, days_were: before.working_days.join(' '), days: details.working_days.join(' ') } });
};

const moreProblems = async (tx: Tx, more: ContractMore, from: string): Promise<Record<string, string>> => {
  const known = more.band_id === null ? [] : await bands(tx);
  return {
    ...(more.band_id !== null && !known.some((b) => b.id === more.band_id) ? { band: known.length === 0 ? 'There are no bands yet. Add them under pay terms first' : `Choose a band from the list: ${known.map((b) => b.name).join(', ')}` } : {}),
    ...(more.post_id !== null && !(await postById(tx, more.post_id).catch(() => undefined)) ? { post: 'Choose a post from the list' } : {}),
    ...(more.until_on !== null && more.until_on < from ? { until: 'The last day must not be before the first' } : {}),
  };
};

/** The host team that a contract puts somebody in from a day on; null: none, or the one they are in already. */
const newTeam = async (tx: Tx, id: string, from: string, postId: string | null): Promise<string | null> => {
  if (postId === null) return null;
  const teamOn = async (post: string | null | undefined, day: string): Promise<string | null> => (post ? (termOn(await termsOf(tx, post), day)?.team_id ?? null) : null);
  const before = addDays(from, -1);
  const [next, now] = [await teamOn(postId, from), await teamOn(contractOn(await contractsOf(tx, id), before)?.post_id, before)];
  return next === now ? null : next;
};

/** Changes the contract from a day on: hours, post, band, kind. What held before is kept with its last day. Nobody new comes to a host team that is not ready. Null when done. */
export const changeContract = async (tx: Tx, id: string, minutes: number, from: string, more: ContractMore = NOTHING_MORE): Promise<InvalidAnswer | RefusedAnswer | null> => {
  authorise(tx, 'administrator');
  const worker = found(await employedWorkerById(tx, id));
  const wrong = await moreProblems(tx, more, from);
  if (Object.keys(wrong).length > 0) return invalid(wrong);
  const contracts = await contractsOf(tx, id);
  const problem = contractProblem(contracts, from, worker.began_on);
  if (problem) return invalid({ from: problem });
  const team = await newTeam(tx, id, from, more.post_id);
  const notReady = team && (await refuseUntilReady(tx, team, from));
  if (notReady) return notReady;
  const ended = endedBy(contracts, from);
  if (ended) await endContract(tx, ended.id, ended.lastDay);
  await putContract(tx, id, minutes, from, more);
  audit(tx, { action: 'contract.change', object: 'peer_worker', objectId: id, detail: { minutes, from, band: more.band_id, post: more.post_id } });
  return null;
};

/** Sets a worker's last day: their role, and what they can open, ends with it. Null when done. */
export const leaveOn = async (tx: Tx, id: string, lastDay: string): Promise<InvalidAnswer | null> => {
  authorise(tx, 'administrator');
  const worker = found(await employedWorkerById(tx, id));
  if (lastDay < worker.began_on) return invalid({ last: 'The last day must not be before they began here' });
  const end = startOfDay(addDays(lastDay, 1));
  await setLeftOn(tx, id, lastDay);
  const contracts = await contractsOf(tx, id);
  const contract = contractOn(contracts, lastDay);
  if (contract) await endContract(tx, contract.id, lastDay);
  for (const never of neverBegun(contracts, lastDay)) await endContract(tx, never.id, never.lastDay);
  for (const hat of await hatsOf(tx, [worker.account_id])) {
    if (hat.role === 'peer_worker' && isAhead(hat, tx.now)) await endHat(tx, hat.id, end < tx.now ? tx.now : end);
  }
  audit(tx, { action: 'worker.leave', object: 'peer_worker', objectId: id, detail: { last_day: lastDay } });
  return null;
};

/** Somebody who has left, or was to leave, works here (again): role and hours from a day on. Null when done. */
export const comeBack = async (tx: Tx, id: string, minutes: number, from: string): Promise<RefusedAnswer | InvalidAnswer | null> => {
  authorise(tx, 'administrator');
  const worker = found(await employedWorkerById(tx, id));
  for (const hat of await hatsOf(tx, [worker.account_id])) {
    if (hat.role === 'peer_worker' && isAhead(hat, tx.now)) await endHat(tx, hat.id, tx.now);
  }
  const no = await giveRole(tx, worker.account_id, { role: 'peer_worker', teamId: null });
  if (no) return no;
  await setLeftOn(tx, id, null);
  audit(tx, { action: 'worker.return', object: 'peer_worker', objectId: id });
  return changeContract(tx, id, minutes, from);
};
