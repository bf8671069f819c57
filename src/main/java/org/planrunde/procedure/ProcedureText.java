package org.planrunde.procedure;

/** What is said about a procedure; plain text, paragraphs parted by an empty line. */
public record ProcedureText(
    String name,
    String teaser,
    String description,
    String district,
    String topic,
    String initiator,
    String promise,
    String result) {
  /** Longest name, in characters. */
  public static final int MAX_NAME = 120;

  /** Longest teaser, in characters. */
  public static final int MAX_TEASER = 200;

  /** Longest description, in characters. */
  public static final int MAX_DESCRIPTION = 20_000;

  /** A procedure of which only the name is known. */
  public static ProcedureText named(String name) {
    return new ProcedureText(name, "", "", "", "", "", "", "");
  }
}
