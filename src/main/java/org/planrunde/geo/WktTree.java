package org.planrunde.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the nested brackets of a well-known text, at most twenty inside each other. */
final class WktTree {
  /** A keyword with what stands in its brackets: texts and numbers, and further keywords. */
  record Node(String keyword, List<String> values, List<Node> children) {
    String name() {
      return values.isEmpty() ? "" : values.getFirst();
    }

    Optional<Node> child(Set<String> keywords) {
      return children.stream().filter(it -> keywords.contains(it.keyword)).findFirst();
    }

    Optional<Node> only() {
      return children.size() == 1 ? Optional.of(children.getFirst()) : Optional.empty();
    }

    /** The number in the EPSG register that is this node's own, not that of a part. */
    Optional<Integer> authority() {
      return child(Set.of("AUTHORITY", "ID"))
          .filter(it -> it.values.size() > 1 && it.name().matches("(?i)EPSG|ESRI"))
          .filter(it -> it.values.get(1).matches("\\d{4,6}"))
          .map(it -> Integer.parseInt(it.values.get(1)));
    }

    /** The number after the name in a part with this keyword. */
    Optional<Double> number(String keyword) {
      return child(Set.of(keyword)).flatMap(Node::number);
    }

    private Optional<Double> number() {
      try {
        return values.size() < 2 ? Optional.empty() : Optional.of(Double.valueOf(values.get(1)));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }

    /** A parameter of the projection, here or a level down, by its name in capital letters. */
    Optional<Double> parameter(String name) {
      return children.stream()
          .flatMap(
              it -> it.keyword.equals("CONVERSION") ? it.children.stream() : List.of(it).stream())
          .filter(it -> it.keyword.equals("PARAMETER"))
          .filter(it -> it.name().toUpperCase(Locale.ROOT).replaceAll("[ _]", "").equals(name))
          .findFirst()
          .flatMap(Node::number);
    }
  }

  private static final int DEEPEST = 20;
  private static final Pattern TOKEN =
      Pattern.compile("\\s*+(?:(\"[^\"]*+\")|([\\[(])|([\\])])|(,)|([^\\s\"\\[\\](),]++))\\s*+");

  private final List<String> tokens;
  private int at;

  private WktTree(List<String> tokens) {
    this.tokens = tokens;
  }

  /** Empty if brackets or commas are not where they belong. */
  static Optional<Node> parse(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.lookingAt()) {
      tokens.add(token.group().strip());
      token.region(token.end(), text.length());
    }
    WktTree tree = new WktTree(tokens);
    return token.regionStart() < text.length()
        ? Optional.empty()
        : tree.node(0).filter(it -> tree.at == tokens.size());
  }

  private Optional<Node> node(int depth) {
    Node node = new Node(take().toUpperCase(Locale.ROOT), new ArrayList<>(), new ArrayList<>());
    if (depth > DEEPEST || !isOpening(take())) {
      return Optional.empty();
    }
    while (argument(node, depth)) {
      String after = take();
      if (!after.equals(",")) {
        return isClosing(after) ? Optional.of(node) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean argument(Node node, int depth) {
    if (at + 1 < tokens.size() && isOpening(tokens.get(at + 1))) {
      return node(depth + 1).map(node.children::add).orElse(false);
    }
    return node.values.add(take().replace("\"", ""));
  }

  private String take() {
    return at < tokens.size() ? tokens.get(at++) : "";
  }

  private static boolean isOpening(String token) {
    return token.equals("[") || token.equals("(");
  }

  private static boolean isClosing(String token) {
    return token.equals("]") || token.equals(")");
  }
}
