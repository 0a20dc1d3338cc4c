/** A name as a pattern looks for it: what is no word character or space stands for any character. */
export const namePattern = (name: string): string => name.replace(/[^\w ]/g, '.');
