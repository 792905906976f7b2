/** The name of the element, and of all that it tells and keeps. */
export const NAME = "it-band-check";
