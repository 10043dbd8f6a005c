/** The header of requests that a page makes by itself: they do not count as the person's. */
export const backgroundHeader = 'Hansa-Background'
