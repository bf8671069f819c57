package org.planrunde.workshop.minutes;

/** What minutes can be written as. Safe from any thread. */
public enum MinutesFormat {
  /** One page without anything from outside, for screens, screen readers and printers. */
  HTML("html", "text/html;charset=utf-8"),
  /** A4, tagged; signs that its letters do not have become a box. */
  PDF("pdf", "application/pdf"),
  /** Office Open XML, to be worked on. */
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final String ending;
  private final String mediaType;

  MinutesFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** The end of the file's name, without the dot. */
  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The whole file; takes seconds for thousands of cards. */
  public byte[] write(Minutes minutes, MinutesWords words) {
    var outline = Outline.of(minutes, words);
    return switch (this) {
      case HTML -> HtmlMinutes.write(outline);
      case PDF -> PdfMinutes.write(outline);
      case DOCX -> DocxMinutes.write(outline);
    };
  }
}
