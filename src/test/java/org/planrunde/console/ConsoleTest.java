package org.planrunde.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
  void wordsAreCommandsAndOptionsAreNot() {
    assertThat(Console.isCommand(new String[] {"import"})).isTrue();
    assertThat(Console.isCommand(new String[] {"--server.port=1"})).isFalse();
    assertThat(Console.isCommand(new String[0])).isFalse();
  }
}
