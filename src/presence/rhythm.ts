/** How often an open form says that somebody is in it, in milliseconds. */
export const beatEvery = 25_000

/** Who has not been heard of for so long is not there any more: one beat may get lost. */
export const goneAfter = 60_000

/** One that is repeated sooner is not stored again, so that no form fills the database's queue of writers. */
export const storedEvery = 15_000
