// argon2id with OWASP's first choice of cost: 19 MiB, two passes, one lane.
import { hash, verify } from '@node-rs/argon2';

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

let decoy: Promise<string> | null = null;
/** Whether the password is right. Takes as long for an account that does not exist. */
export const passwordIsRight = async (password: string, passwordHash: string | null): Promise<boolean> => {
  decoy ??= hashPassword('nobody has this password');
  const right = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'));
  return right && passwordHash !== null;
};
