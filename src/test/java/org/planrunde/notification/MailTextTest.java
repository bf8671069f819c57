package org.planrunde.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people typed neither makes a header nor an address of its own. */
class MailTextTest {
  @Test
  void aLineIsOneLine() {
    assertThat(MailText.line("Bank\r\nBcc: alle@post.example\n\n<b>x</b>\t!"))
        .isEqualTo("Bank Bcc: alle@post.example <b>x</b> !");
    assertThat(MailText.line("a\u202Eb\u0000c\u2028d\u2066e\uD800f")).isEqualTo("abcdef");
  }

  @Test
  void nothingTypedIsDecoded() throws Exception {
    var line = MailText.line("=?utf-8?q?a=0D=0ABcc:_b?= \u200b=?utf-8?b?QQ==?=");
    assertThat(MimeUtility.decodeText(line)).isEqualTo(line).contains("utf-8");
  }

  @Test
  void whatIsLongIsCutBetweenSigns() {
    var cut = MailText.line("🙂".repeat(99), MailText.MAX_TITLE);
    assertThat(cut.codePointCount(0, cut.length())).isEqualTo(MailText.MAX_TITLE);
    assertThat(cut).endsWith("🙂…");
    assertThat(MailText.line("Bank", 4)).isEqualTo("Bank");
  }

  @Test
  void aParagraphKeepsItsLines() {
    assertThat(MailText.paragraph("Eins\r\nZwei\u0007\n\nDrei ")).isEqualTo("Eins\nZwei\n\nDrei");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name@post.example",
        " Vor.Nach+bank@sub.post.example ",
        "o'neill@post.example",
        "name@bürger.example"
      })
  void addressesAreRead(String typed) {
    assertThat(MailAddress.read(typed)).isPresent();
  }

  @Test
  void aHostIsReadInAscii() {
    assertThat(MailAddress.read("n@bürger.example")).contains("n@xn--brger-kva.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "name",
        "@post.example",
        "name@post",
        "name@post..example",
        "name@-post.example",
        ".name@post.example",
        "na me@post.example",
        "a@post.example, b@post.example",
        "Name <name@post.example>",
        "name@post.example\r\nBcc: b@post.example",
        "name\n@post.example",
        "name@post.example>",
        "\"a b\"@post.example",
        "name@[127.0.0.1]",
        "nüme@post.example",
        "name@post.example\u0000"
      })
  void everythingElseIsNoAddress(String typed) {
    assertThat(MailAddress.read(typed)).isEmpty();
  }

  @Test
  void thereIsALimit() {
    assertThat(MailAddress.read("a".repeat(65) + "@post.example")).isEmpty();
    assertThat(MailAddress.read("a@" + "b.".repeat(126) + "example")).isEmpty();
  }
}
