package org.planrunde.citymodel.tiles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * The squares of a grid under ever larger squares, so that a viewer asks for what it sees.
 *
 * <p>Each level joins two by two squares of the one below, until one is left. A square with one
 * child only gives way to it.
 */
final class QuadTree {
  /** A square with squares or tiles below it; side in metres. */
  record Node(int column, int row, int side, List<Node> children, List<Piece> pieces) {}

  private QuadTree() {}

  /** The root above at least one cell. */
  static Node above(Collection<Cell> cells) {
    List<Cell> full = cells.stream().filter(it -> !it.pieces().isEmpty()).toList();
    // Counted from the corner: halves of negative numbers would never meet those of positive ones.
    int west = full.stream().mapToInt(Cell::column).min().orElseThrow();
    int south = full.stream().mapToInt(Cell::row).min().orElseThrow();
    List<Node> nodes =
        full.stream().map(it -> leaf(it.column() - west, it.row() - south, it.pieces())).toList();
    for (int side = 2 * Grid.SIDE; nodes.size() > 1; side *= 2) {
      nodes = joined(nodes, side);
    }
    return nodes.getFirst();
  }

  private static Node leaf(int column, int row, List<Piece> pieces) {
    return new Node(column, row, Grid.SIDE, List.of(), pieces);
  }

  private static List<Node> joined(List<Node> nodes, int side) {
    var parents = new TreeMap<Long, Node>();
    for (Node node : nodes) {
      int column = node.column / 2;
      int row = node.row / 2;
      parents
          .computeIfAbsent(
              ((long) column << 32) ^ (row & 0xffff_ffffL),
              key -> new Node(column, row, side, new ArrayList<>(), List.of()))
          .children
          .add(node);
    }
    return parents.values().stream().map(QuadTree::withoutOnlyChild).toList();
  }

  /** Keeps its place in the grid, so that the next level can be joined. */
  private static Node withoutOnlyChild(Node node) {
    if (node.children.size() > 1) {
      return node;
    }
    Node only = node.children.getFirst();
    return new Node(node.column, node.row, only.side, only.children, only.pieces);
  }
}
