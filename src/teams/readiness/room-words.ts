/** Several of a role, as said: "2 nurses", "3 from the office". */
export const plural = (role: string): string => (role === 'somebody else' ? 'others' : role === 'office' ? 'from the office' : `${role}s`);
