export * from './answer.ts';
export * from './faults.ts';
