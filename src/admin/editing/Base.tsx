'use client'

import { Collisions } from './Collisions.tsx'
import { useBase } from './useBase.ts'
import { useCollision } from './useCollision.ts'

/** In every form of something that exists: sends what the form was made from, and lets the person choose where a save collided. */
export function Base() {
  const { refused, close } = useCollision(useBase())
  return refused === undefined ? null : <Collisions refused={refused} onClose={close} />
}
