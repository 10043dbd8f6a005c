/**
 * Gives the one value of that name in this process. Two copies of a module can be loaded side by side (the server's
 * and Next's bundle), so what both must share is kept on `globalThis`.
 * @param name without the prefix `hansa.`
 */
export function processWide<T extends object>(name: string, make: () => T): T {
  const store = globalThis as unknown as Record<symbol, T | undefined>
  return (store[Symbol.for(`hansa.${name}`)] ??= make())
}
