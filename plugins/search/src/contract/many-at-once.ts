import type { SearchTypes } from "@medusajs/framework/types"
import { AbstractSearchProviderService } from "@medusajs/framework/utils"

/** A provider that packs queries together, so that a single one is many of one; Medusa's own default is the other way round. */
export abstract class ManyAtOnceService extends AbstractSearchProviderService {
  abstract override searchMany(
    inputs: SearchTypes.ProviderSearchQuery[],
  ): Promise<SearchTypes.SearchResult[]>

  override async search(input: SearchTypes.ProviderSearchQuery): Promise<SearchTypes.SearchResult> {
    const [result] = await this.searchMany([input])
    return result as SearchTypes.SearchResult
  }
}
