package org.planrunde.demo.town;

/** How a block is built over. */
enum HouseStyle {
  /** Closed rows around a yard, the nineteenth century. */
  PERIMETER,
  /** Narrow, low rows without front gardens. */
  OLD,
  /** Houses in gardens, some blocks closed. */
  MIXED,
  /** Houses in gardens. */
  DETACHED,
  /** Large sheds. */
  HALLS
}
