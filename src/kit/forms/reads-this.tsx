import type { Words } from '../nhs/index.ts';

/** Who reads what is written here, and when. Stands under every box whose words somebody will read. */
export const ReadsThis = ({ id, children }: { id?: string; children: Words }) => (
  <p className="al-reads-this" id={id}>{children}</p>
);
