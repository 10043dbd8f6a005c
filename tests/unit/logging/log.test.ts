import { describe, expect, it } from '@jest/globals'
import { makeLog } from '../../../src/logging/log.ts'
import { answerAs, requestIdOf } from '../../../src/logging/requestId.ts'

/** Returns the lines that a log writes. */
function written(level: 'info' | 'error', act: (log: ReturnType<typeof makeLog>) => void): string[] {
  const lines: string[] = []
  act(makeLog(level, { write: (line) => void lines.push(line) }))
  return lines
}

describe('the log', () => {
  it('writes one line of JSON with the id of the request that is being answered', () => {
    const [line = ''] = written('info', (log) =>
      answerAs('an-id-of-a-request', () => log.info({ items: 3 }, 'done')),
    )
    const { time, ...rest } = JSON.parse(line) as Record<string, unknown>
    expect(rest).toEqual({ level: 'info', requestId: 'an-id-of-a-request', items: 3, msg: 'done' })
    expect(new Date(String(time)).toISOString()).toBe(time)
  })

  it('writes only from its level on', () => {
    expect(written('error', (log) => (log.warn('no'), log.error('yes')))).toHaveLength(1)
  })

  it('hides what stands under a name that holds secrets or people, and what holds more than one value', () => {
    const lines = written('info', (log) => {
      log.info({ password: 'one', token: 'two', name: 'Jane' }, 'x')
      log.info({ job: { to: 'Jane' }, sender: 'jane@example.org' }, 'x')
    })
    expect(lines.join('')).not.toMatch(/one|two|jane/i)
  })
})

describe('requestIdOf', () => {
  const made = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

  it('takes an id over from a trusted proxy alone', () => {
    expect(requestIdOf('0123456789abcdef', true)).toBe('0123456789abcdef')
    expect(requestIdOf('0123456789abcdef', false)).toMatch(made)
  })

  it.each([
    'short',
    'x'.repeat(65),
    'jane@example.org',
    'two words here',
    'line\nbreak-line',
    undefined,
    ['a', 'b'],
  ])('makes a new one in place of %j', (given) => {
    expect(requestIdOf(given, true)).toMatch(made)
  })
})
