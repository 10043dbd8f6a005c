/** The language without region or script: `sq-AL` → `sq`. */
export const primary = (tag: string): string => tag.toLowerCase().split('-')[0] as string
