// Whether an element is drawn, or stands in something that is kept for later.

/** Safari before 17.4 cannot say it, and every element counts as drawn there. */
export const isVisible = (element: Element): boolean => (element as { checkVisibility?(): boolean }).checkVisibility?.() ?? true
