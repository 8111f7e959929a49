import { Tag } from './tag.tsx';
import type { TagProps } from './tag.tsx';
import { classes, describedByIds } from './words.ts';
import type { Words } from './words.ts';

export type TaskItem = {
  title: Words;
  href?: string;
  hint?: Words;
  /** Plain words, or a coloured tag for what still needs doing. */
  status: Words | TaskTag;
  cannotStartYet?: boolean;
};

type TaskTag = { tag: Words } & Omit<TagProps, 'children'>;

const isTag = (status: TaskItem['status']): status is TaskTag =>
  typeof status === 'object' && status !== null && 'tag' in status;

const StatusTag = ({ tag, ...look }: TaskTag) => <Tag {...look}>{tag}</Tag>;

const Task = ({ item, idPrefix }: { item: TaskItem; idPrefix: string }) => {
  const hintId = item.hint ? `${idPrefix}-hint` : undefined;
  const statusId = `${idPrefix}-status`;
  return (
    <li className={classes('nhsuk-task-list__item', item.href && 'nhsuk-task-list__item--with-link')}>
      <div className="nhsuk-task-list__name-and-hint">
        {item.href
          ? <a className="nhsuk-task-list__link nhsuk-link" href={item.href} aria-describedby={describedByIds(hintId, statusId)}>{item.title}</a>
          : <div>{item.title}</div>}
        {item.hint && <div className="nhsuk-task-list__hint" id={hintId}>{item.hint}</div>}
      </div>
      <div className={classes('nhsuk-task-list__status', item.cannotStartYet && 'nhsuk-task-list__status--cannot-start-yet')} id={statusId}>
        {isTag(item.status) ? <StatusTag {...item.status} /> : item.status}
      </div>
    </li>
  );
};

export const TaskList = ({ items, idPrefix = 'task-list' }: { items: TaskItem[]; idPrefix?: string }) => (
  <ul className="nhsuk-task-list">
    {items.map((item, index) => <Task key={index} item={item} idPrefix={`${idPrefix}-${index + 1}`} />)}
  </ul>
);
