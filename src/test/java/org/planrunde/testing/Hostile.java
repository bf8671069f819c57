package org.planrunde.testing;

import java.util.List;

/** Texts that would like to be more than texts. */
public final class Hostile {
  /** A word that stands in most of them and nowhere else. */
  public static final String MARK = "pwned";

  /** Each sets a mark on the page if anything of it runs. */
  public static final List<String> SCRIPTS =
      List.of(
          "<script>window.pwned=1</script>",
          "<img src=x onerror=window.pwned=1>",
          "\"><svg onload=window.pwned=1>",
          "'><body onload=window.pwned=1>",
          "' autofocus onfocus='window.pwned=1",
          "</title><script>window.pwned=1</script>",
          "</textarea><script>window.pwned=1</script>",
          "</style><script>window.pwned=1</script>",
          "--><script>window.pwned=1</script><!--",
          "]]><script>window.pwned=1</script>",
          "javascript:window.pwned=1",
          "<a href=\"javascript:window.pwned=1\">hier</a>",
          "<iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
          "<math><mtext><img src=x onerror=window.pwned=1></mtext></math>",
          "<details open ontoggle=window.pwned=1>",
          "<template><img src=x onerror=window.pwned=1></template>",
          "<object data='data:text/html,<script>window.pwned=1</script>'>",
          "<style>@import 'http://127.0.0.1:9/x'</style>",
          "<link rel=stylesheet href=http://127.0.0.1:9/x>",
          "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9'>",
          "<form action=http://127.0.0.1:9><input autofocus>",
          "{{constructor.constructor('window.pwned=1')()}}",
          "${window.pwned=1} #{7*7} *{7*7}",
          "{0} {1,choice,0#x} {2}",
          "%3Cscript%3Ewindow.pwned=1%3C/script%3E",
          "&lt;script&gt;window.pwned=1&lt;/script&gt;",
          "+ADw-script+AD4-window.pwned=1+ADw-/script+AD4-",
          "\\u003cscript\\u003ewindow.pwned=1\\u003c/script\\u003e",
          "=HYPERLINK(\"http://127.0.0.1:9\";\"hier\")",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "Zeile\r\nSet-Cookie: pwned=1",
          "=?utf-8?q?Rathaus=0D=0ASet-Cookie:_pwned?=",
          "Rathaus \u202egnp.exe",
          "https://xn--80ak6aa92e.com/ und https://www.аррӏе.com/");

  /** Breaks out of attributes, titles and elements at once; short enough for every field. */
  public static final String ALL = "\"'></title><img src=x onerror=window.pwned=1>";

  private Hostile() {}

  /** All of them, one a line, as they are stored. */
  public static String together() {
    return tidied(String.join("\n", SCRIPTS));
  }

  /** As it is stored. */
  public static String tidied(String words) {
    return words.replace("\r\n", "\n").replace("\u202e", "");
  }
}
