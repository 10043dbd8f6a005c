import { type ProofKey, proofText } from '../../messages/admin/proof.ts'
import { optionText } from '../../proof/reasonText.ts'
import type { ToldCheck } from './ask.ts'

/** What a check found, in words: a sign for the eye, and the reason where there is no proof. */
export function Result({ check, language }: { check: Omit<ToldCheck, 'id' | 'at'>; language: string }) {
  const word = (key: ProofKey) => proofText(language, key)
  const passed = check.passed === true
  return (
    <span className="hansa-proof__result" data-passed={passed}>
      <strong>{word(passed ? 'found' : 'notFound')}</strong>{' '}
      {passed ? optionText('form', check.form ?? '') : optionText('reason', check.reason ?? '')}
      {!passed && check.detail ? <bdi> ({check.detail})</bdi> : null}
    </span>
  )
}
