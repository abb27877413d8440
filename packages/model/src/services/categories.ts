// The standard categories of services; in a file of their own, because a widget needs them before any other word.

/** The seven standard categories of a station, in their set order (党群 政务 生活 法律 健康 文化 社区管理). */
export const STANDARD_CATEGORIES = ['party', 'government', 'life', 'legal', 'health', 'culture', 'community'] as const
