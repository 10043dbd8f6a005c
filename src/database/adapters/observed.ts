import type { BaseDatabaseAdapter } from 'payload'
import { type Method, methodsThat } from '../transactions/methods.ts'
import { withoutValues } from './values.ts'
import { measured, operationOf } from '../transactions/work.ts'

type Call = (...args: unknown[]) => Promise<unknown>

/**
 * Measures what an adapter reads and writes, and keeps stored values out of its errors. Transactions are measured by
 * whoever handles them: the queue of SQLite, the guard of MongoDB.
 */
export function observed<T extends BaseDatabaseAdapter>(adapter: T): T {
  for (const name of [...methodsThat('read'), ...methodsThat('write')]) {
    const original = adapter[name] as unknown as Call | undefined
    if (typeof original !== 'function') continue
    Object.assign(adapter, { [name]: around(name, (...args) => original.apply(adapter, args)) })
  }
  return adapter
}

function around(name: Method, call: Call): Call {
  const operation = operationOf(name)
  return async (...args) => {
    try {
      return await (operation ? measured(operation, () => call(...args)) : call(...args))
    } catch (error) {
      throw withoutValues(error)
    }
  }
}
