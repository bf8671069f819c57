/** As much as is needed of the loader that took a tile apart. */
export interface GltfParser {
  json: {
    extensions?: {
      EXT_structural_metadata?: {
        propertyTables?: { count: number; properties?: Record<string, { values: number; stringOffsets?: number }> }[];
      };
    };
  };
  getDependency(type: 'bufferView', index: number): Promise<ArrayBuffer>;
}

/** The ids of a tile's features in their order (EXT_structural_metadata, property "id"); none if it tells none. */
export async function readIds(parser: GltfParser): Promise<string[]> {
  const table = parser.json.extensions?.EXT_structural_metadata?.propertyTables?.[0];
  const id = table?.properties?.id;
  if (!table || id?.stringOffsets === undefined) return [];
  const values = await parser.getDependency('bufferView', id.values);
  const ends = await parser.getDependency('bufferView', id.stringOffsets);
  const offsets = new Uint32Array(ends, 0, table.count + 1);
  const text = new TextDecoder();
  return Array.from({ length: table.count }, (_, i) =>
    text.decode(new Uint8Array(values, offsets[i], offsets[i + 1] - offsets[i]))
  );
}
