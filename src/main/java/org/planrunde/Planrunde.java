package org.planrunde;

import org.planrunde.console.Console;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the server, or runs one command and ends. */
@SpringBootApplication
@EnableAsync
@EnableScheduling
@Modulithic(
    systemName = "Planrunde",
    sharedModules = {"kernel", "geo"})
public class Planrunde {
  static void main(String[] args) {
    if (Console.isCommand(args)) {
      System.exit(Console.run(Planrunde.class, args));
    }
    SpringApplication.run(Planrunde.class, args);
  }
}
