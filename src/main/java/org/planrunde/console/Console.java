package org.planrunde.console;

import java.util.ServiceLoader;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs {@code planrunde <command>} without a web server; the exit code is picocli's. */
public final class Console {
  private Console() {}

  /** True if the first argument is a word and not an option such as {@code --server.port}. */
  public static boolean isCommand(String[] args) {
    return args.length > 0 && !args[0].startsWith("--");
  }

  /** Runs the named command; starts the application only if the command needs it. */
  public static int run(Class<?> application, String[] args) {
    var standalone = standalone();
    if (standalone.getSubcommands().containsKey(args[0])) {
      WorkerProcess.endWithApplication();
      return standalone.execute(args);
    }
    var spring =
        new SpringApplicationBuilder(application)
            .web(WebApplicationType.NONE)
            .profiles("console")
            .logStartupInfo(false)
            .build();
    try (ConfigurableApplicationContext context = spring.run()) {
      return line(context).execute(args);
    }
  }

  /** The commands that need no application. */
  static CommandLine standalone() {
    var line = new CommandLine(new Root());
    ServiceLoader.load(StandaloneCommand.class).forEach(line::addSubcommand);
    return line;
  }

  /** The commands of the application; those below them are beans, too. */
  static CommandLine line(ApplicationContext context) {
    var usual = CommandLine.defaultFactory();
    var line =
        new CommandLine(
            new Root(),
            new CommandLine.IFactory() {
              @Override
              public <K> K create(Class<K> type) throws Exception {
                var bean = context.getBeanProvider(type).getIfAvailable();
                return bean == null ? usual.create(type) : bean;
              }
            });
    context.getBeansOfType(ConsoleCommand.class).values().forEach(line::addSubcommand);
    return line;
  }

  @Command(name = "planrunde", mixinStandardHelpOptions = true)
  private static final class Root {}
}
