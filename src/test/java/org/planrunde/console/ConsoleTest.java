package org.planrunde.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.planrunde.Planrunde;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The commands as the application assembles them. */
@SpringBootTest
class ConsoleTest {
  @Autowired ApplicationContext context;

  @Test
  void commandsBelowCommandsAreBeans() {
    var imports = Console.line(context).getSubcommands().get("import");
    assertThat(imports.getSubcommands().get("contributions").getUsageMessage())
        .contains("--procedure", "--create", "Example");
  }

  @Test
  void helpAndMistypedNamesNeedNoApplication() {
    var all = Console.catalogue(Planrunde.class);
    assertThat(all.getSubcommands()).containsKeys("help", "inspect", "import", "account");
    var said = new StringWriter();
    all.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    assertThat(all.execute("help")).isZero();
    assertThat(said.toString()).contains("import", "account", "inspect");
    assertThat(all.execute("acount")).isEqualTo(2);
    assertThat(said.toString()).contains("acount");
  }

  @Test
  void wordsAreCommandsAndOptionsAreNot() {
    assertThat(Console.isCommand(new String[] {"import"})).isTrue();
    assertThat(Console.isCommand(new String[] {"--server.port=1"})).isFalse();
    assertThat(Console.isCommand(new String[0])).isFalse();
  }
}
