package org.planrunde.console;

import java.util.Objects;
import java.util.ServiceLoader;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Runs {@code planrunde <command>} without a web server; the exit code is picocli's. */
public final class Console {
  private Console() {}

  /** True if the first argument is a word and not an option such as {@code --server.port}. */
  public static boolean isCommand(String[] args) {
    return args.length > 0 && !args[0].startsWith("--");
  }

  /**
   * Runs the named command; starts the application only if the command needs it, so that help and a
   * mistyped name are answered without a database.
   */
  public static int run(Class<?> application, String[] args) {
    var standalone = standalone();
    if (standalone.getSubcommands().containsKey(args[0])) {
      WorkerProcess.endWithApplication();
      return standalone.execute(args);
    }
    var all = catalogue(application);
    var named = all.getSubcommands().get(args[0]);
    if (named == null || named.getCommand() instanceof HelpCommand) {
      return all.execute(args);
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

  /** Every command with its description; those of the application cannot run here. */
  static CommandLine catalogue(Class<?> application) {
    var line = standalone();
    line.addSubcommand(new HelpCommand());
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(ConsoleCommand.class));
    for (var found : scanner.findCandidateComponents(application.getPackageName())) {
      var name = Objects.requireNonNull(found.getBeanClassName());
      var command = ClassUtils.resolveClassName(name, application.getClassLoader());
      line.addSubcommand(new CommandLine(command, new Described()));
    }
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

  /** Makes commands that can be described only: what their constructors ask for is not there. */
  private static final class Described implements CommandLine.IFactory {
    private final SpringObjenesis objenesis = new SpringObjenesis();

    @Override
    public <K> K create(Class<K> type) throws Exception {
      return type.isAnnotationPresent(Command.class)
          ? objenesis.newInstance(type)
          : CommandLine.defaultFactory().create(type);
    }
  }

  @Command(name = "planrunde", mixinStandardHelpOptions = true)
  private static final class Root {}
}
