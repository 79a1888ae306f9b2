import type { RegionCountryDTO } from "@medusajs/framework/types"
import StockRegion from "@medusajs/region"

export interface RegionOptions {
  /** ISO 3166-1 alpha-2, in lower case. */
  deliveryCountry: string
}

/**
 * Medusa's regions with one law of this shop: where a buyer pays from is not where the goods go. Medusa lets a country be in
 * one region only and refuses a delivery address outside of the basket's own; here the country of delivery is among the
 * countries of every region whose countries are read. See docs/adr/0021.
 */
export default class RegionService extends StockRegion.service {
  private readonly deliveryCountry: string
  private known: RegionCountryDTO | undefined

  constructor(...args: ConstructorParameters<typeof StockRegion.service>) {
    super(...args)
    const [, options] = args as unknown as [unknown, RegionOptions]
    this.deliveryCountry = options.deliveryCountry
    // Medusa types what it generates as properties, which a subclass may replace and not override.
    const list = this.listRegions.bind(this)
    const listAndCount = this.listAndCountRegions.bind(this)
    const retrieve = this.retrieveRegion.bind(this)
    this.listRegions = async (...asked) => this.delivering(await list(...asked))
    this.listAndCountRegions = async (...asked) => {
      const [regions, count] = await listAndCount(...asked)
      return [await this.delivering(regions), count]
    }
    this.retrieveRegion = async (...asked) => {
      const region = await retrieve(...asked)
      await this.delivering([region])
      return region
    }
  }

  /** Adds the country to the regions that were read with their countries. */
  private async delivering<Region extends { countries: RegionCountryDTO[] }>(
    regions: Region[],
  ): Promise<Region[]> {
    const lacking = regions.flatMap(({ countries }) =>
      Array.isArray(countries) && !countries.some(({ iso_2 }) => iso_2 === this.deliveryCountry)
        ? [countries]
        : [],
    )
    if (lacking.length === 0) return regions
    this.known ??= await this.retrieveCountry(this.deliveryCountry)
    for (const countries of lacking) countries.push({ ...this.known })
    return regions
  }
}
