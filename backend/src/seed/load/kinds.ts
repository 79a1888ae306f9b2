/** Kinds of goods by product set, for names of synthetic products: "Cam sành" + a commune. Vietnamese, English. */
export const KINDS: Readonly<Record<string, readonly (readonly [vi: string, en: string])[]>> = {
  "QD26-01": [
    ["Cam sành", "King oranges"],
    ["Bưởi da xanh", "Green-skin pomelo"],
    ["Vải thiều", "Lychees"],
    ["Khoai lang mật", "Honey sweet potatoes"],
  ],
  "QD26-02": [
    ["Gà đồi", "Hill chicken"],
    ["Cá lăng tươi", "Fresh bagrid catfish"],
    ["Trứng vịt biển", "Sea duck eggs"],
  ],
  "QD26-03": [
    ["Gạo nếp nương", "Upland sticky rice"],
    ["Gạo lứt đỏ", "Red brown rice"],
    ["Đậu xanh", "Mung beans"],
  ],
  "QD26-04": [
    ["Mật ong hoa rừng", "Wild-flower honey"],
    ["Đường thốt nốt", "Palmyra sugar"],
    ["Nấm hương khô", "Dried shiitake"],
  ],
  "QD26-05": [
    ["Kẹo lạc", "Peanut brittle"],
    ["Bánh gai", "Ramie-leaf cakes"],
    ["Bánh tráng sữa", "Milk rice paper"],
  ],
  "QD26-06": [
    ["Mì gạo", "Rice noodles"],
    ["Bún khô", "Dried vermicelli"],
    ["Bánh đa nem", "Rice paper"],
  ],
  "QD26-07": [
    ["Miến dong", "Canna vermicelli"],
    ["Hạt điều rang muối", "Salted roasted cashews"],
    ["Mứt gừng", "Candied ginger"],
  ],
  "QD26-08": [
    ["Chả cá", "Fish cake"],
    ["Thịt trâu gác bếp", "Smoked buffalo"],
    ["Tôm khô", "Dried shrimp"],
  ],
  "QD26-09": [
    ["Nước mắm", "Fish sauce"],
    ["Mắm tôm", "Shrimp paste"],
    ["Tương nếp", "Sticky-rice soy paste"],
  ],
  "QD26-10": [
    ["Tiêu đen", "Black pepper"],
    ["Hành tím", "Shallots"],
    ["Muối tôm", "Shrimp salt"],
  ],
  "QD26-11": [
    ["Chè Shan tuyết", "Shan snow tea"],
    ["Trà tôm nõn", "Tea buds"],
    ["Hồng trà", "Black tea"],
  ],
  "QD26-12": [
    ["Trà hoa cúc", "Chrysanthemum tea"],
    ["Trà atiso", "Artichoke tea"],
    ["Trà gừng", "Ginger tea"],
  ],
  "QD26-13": [
    ["Cà phê rang xay", "Roast and ground coffee"],
    ["Cà phê hạt", "Coffee beans"],
    ["Bột ca cao", "Cocoa powder"],
  ],
  "QD26-14": [
    ["Rượu nếp", "Sticky-rice spirit"],
    ["Rượu ngô", "Maize spirit"],
  ],
  "QD26-15": [
    ["Rượu vang dâu", "Mulberry wine"],
    ["Rượu cần", "Jar wine"],
  ],
  "QD26-16": [["Nước khoáng", "Mineral water"]],
  "QD26-17": [
    ["Nước ép chanh leo", "Passion-fruit juice"],
    ["Nước cốt dâu", "Mulberry cordial"],
  ],
  "QD26-18": [
    ["Tinh bột nghệ", "Turmeric starch"],
    ["Cao cà gai leo", "Solanum extract"],
  ],
  "QD26-19": [
    ["Dầu gội bồ kết", "Soapberry shampoo"],
    ["Muối ngâm chân", "Foot-bath salt"],
  ],
  "QD26-20": [
    ["Tinh dầu sả", "Lemongrass oil"],
    ["Tinh dầu tràm", "Cajuput oil"],
  ],
  "QD26-21": [
    ["Giỏ mây", "Rattan basket"],
    ["Chiếu cói", "Sedge mat"],
    ["Bình gốm", "Ceramic vase"],
  ],
  "QD26-22": [
    ["Khăn thổ cẩm", "Brocade scarf"],
    ["Vải lanh", "Linen cloth"],
  ],
  "QD26-23": [["Hoa lan hồ điệp", "Moth orchid"]],
  "QD26-24": [
    ["Mai vàng bonsai", "Yellow apricot bonsai"],
    ["Cây sanh cảnh", "Ornamental fig"],
  ],
  "QD26-25": [
    ["Cá koi", "Koi"],
    ["Chim chào mào", "Bulbul"],
  ],
}
