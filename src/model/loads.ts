/** The name, in counts of what portals load, of all origins that no portal has registered, and of what tells no origin. */
export const otherOrigins = 'other'

/** In place of an embed's public id: a list or an item that was asked for by its address. */
export const plainQuery = '-'
