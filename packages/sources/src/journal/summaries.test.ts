// Summaries in memory keep the contract of every SummaryStore.
import { summaryStoreContract } from './contracts/summary-store.contract.js'
import { MemorySummaryStore } from './summary-stores.js'

summaryStoreContract('MemorySummaryStore', async () => ({ store: new MemorySummaryStore(), end: async () => undefined }))
