/**
 * The shop before its first product: its regions, one channel, one location, one way to send, the payment providers, the
 * key of the storefront, the languages and the programme's categories. Safe to run again: what is there is kept.
 */
import {
  createApiKeysWorkflow,
  createLocationFulfillmentSetWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { ensureAbroad } from "../regions/abroad"
import { seedCategories } from "./categories"

/** What products need to be sold. */
export interface ShopSetup {
  region_id: string
  sales_channel_id: string
  stock_location_id: string
  shipping_profile_id: string
  /** Of groups and sets, by slug. */
  category_ids: Map<string, string>
  /** The storefront's key for the store API. */
  publishable_key: string
}

const SHOP = "Đúng Gốc"
const KEY_TITLE = "Storefront"

export async function setUpShop(container: MedusaContainer): Promise<ShopSetup> {
  const sales_channel_id = await ensureSalesChannel(container)
  const region_id = await ensureRegion(container)
  await ensureAbroad(container)
  await configureStore(container, { sales_channel_id, region_id })
  const shipping_profile_id = await ensureShippingProfile(container)
  const stock_location_id = await ensureLocation(container, sales_channel_id)
  await ensureShippingOption(container, { stock_location_id, shipping_profile_id })
  const publishable_key = await ensurePublishableKey(container, sales_channel_id)
  const category_ids = await seedCategories(container)
  return {
    region_id,
    sales_channel_id,
    stock_location_id,
    shipping_profile_id,
    category_ids,
    publishable_key,
  }
}

async function ensureSalesChannel(container: MedusaContainer): Promise<string> {
  const service = container.resolve(Modules.SALES_CHANNEL)
  const [existing] = await service.listSalesChannels({ name: SHOP }, { take: 1 })
  if (existing) return existing.id
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: SHOP, description: "Cửa hàng trực tuyến" }] },
  })
  return first(result).id
}

async function ensureRegion(container: MedusaContainer): Promise<string> {
  const service = container.resolve(Modules.REGION)
  const [existing] = await service.listRegions({ currency_code: "vnd" }, { take: 1 })
  if (existing) return existing.id
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Việt Nam",
          currency_code: "vnd",
          countries: ["vn"],
          // Prices hold VAT, and each seller states its own on its invoice: Medusa adds no tax to them.
          is_tax_inclusive: true,
          automatic_taxes: false,
          payment_providers: ["pp_cod_cod", "pp_vietqr_vietqr"],
        },
      ],
    },
  })
  return first(result).id
}

async function configureStore(
  container: MedusaContainer,
  ids: { sales_channel_id: string; region_id: string },
): Promise<void> {
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
  if (!store) throw new Error("Medusa made no store: run db:migrate first")
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: SHOP,
        supported_currencies: [{ currency_code: "vnd", is_default: true, is_tax_inclusive: true }],
        supported_locales: [{ locale_code: "vi-VN" }, { locale_code: "en-US" }],
        default_sales_channel_id: ids.sales_channel_id,
        default_region_id: ids.region_id,
      },
    },
  })
}

async function ensureShippingProfile(container: MedusaContainer): Promise<string> {
  const service = container.resolve(Modules.FULFILLMENT)
  const [existing] = await service.listShippingProfiles({ type: "default" }, { take: 1 })
  if (existing) return existing.id
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Hàng gửi được", type: "default" }] },
  })
  return first(result).id
}

async function ensureLocation(
  container: MedusaContainer,
  sales_channel_id: string,
): Promise<string> {
  const service = container.resolve(Modules.STOCK_LOCATION)
  const [existing] = await service.listStockLocations({ name: SHOP }, { take: 1 })
  if (existing) return existing.id
  const { result } = await createStockLocationsWorkflow(container).run({
    input: {
      // Goods stay with their sellers; Medusa only needs one place that holds the counts.
      locations: [
        { name: SHOP, address: { country_code: "vn", address_1: "Kho của từng người bán" } },
      ],
    },
  })
  const location = first(result)
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location.id, add: [sales_channel_id] },
  })
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "parcel_parcel" },
  })
  return location.id
}

async function ensureShippingOption(
  container: MedusaContainer,
  ids: { stock_location_id: string; shipping_profile_id: string },
): Promise<void> {
  const service = container.resolve(Modules.FULFILLMENT)
  const options = await service.listShippingOptions({}, { take: 100 })
  if (options.some((option) => option.provider_id === "parcel_parcel")) return
  const fulfillmentSet = await ensureFulfillmentSet(container, ids.stock_location_id)
  const [zone] = await service.listServiceZones(
    { fulfillment_set: { id: fulfillmentSet } },
    { take: 1 },
  )
  const zoneId = zone?.id ?? (await createZone(container, fulfillmentSet))
  await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Giao tận nơi",
        service_zone_id: zoneId,
        shipping_profile_id: ids.shipping_profile_id,
        provider_id: "parcel_parcel",
        type: {
          label: "Giao hàng",
          description: "Tính theo từng kiện của mỗi người bán",
          code: "parcel",
        },
        price_type: "calculated",
        data: { id: "parcel" },
      },
    ],
  })
}

async function ensureFulfillmentSet(
  container: MedusaContainer,
  locationId: string,
): Promise<string> {
  const service = container.resolve(Modules.FULFILLMENT)
  const [existing] = await service.listFulfillmentSets({ name: SHOP }, { take: 1 })
  if (existing) return existing.id
  await createLocationFulfillmentSetWorkflow(container).run({
    input: { location_id: locationId, fulfillment_set_data: { name: SHOP, type: "shipping" } },
  })
  const [created] = await service.listFulfillmentSets({ name: SHOP }, { take: 1 })
  if (!created) throw new Error("The fulfilment set was not made")
  return created.id
}

async function createZone(container: MedusaContainer, fulfillment_set_id: string): Promise<string> {
  const { result } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        {
          name: "Việt Nam",
          fulfillment_set_id,
          geo_zones: [{ type: "country", country_code: "vn" }],
        },
      ],
    },
  })
  return first(result).id
}

async function ensurePublishableKey(
  container: MedusaContainer,
  sales_channel_id: string,
): Promise<string> {
  const service = container.resolve(Modules.API_KEY)
  const [existing] = await service.listApiKeys(
    { type: "publishable", title: KEY_TITLE },
    { take: 1 },
  )
  const key =
    existing ??
    first(
      (
        await createApiKeysWorkflow(container).run({
          input: { api_keys: [{ type: "publishable", title: KEY_TITLE, created_by: "setup" }] },
        })
      ).result,
    )
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [sales_channel_id] },
  })
  return key.token
}

function first<T>(rows: T[]): T {
  const [row] = rows
  if (!row) throw new Error("A workflow answered nothing")
  return row
}
