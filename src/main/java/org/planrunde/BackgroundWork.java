package org.planrunde;

import java.util.concurrent.Executor;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Listeners work on three threads: each needs a connection, and whoever acted still holds one, so
 * more at a time would take them from the people.
 */
@Configuration(proxyBeanMethods = false)
class BackgroundWork implements AsyncConfigurer {
  private static final int THREADS = 3;

  @Override
  public Executor getAsyncExecutor() {
    var executor = new ThreadPoolTaskExecutor();
    executor.setCorePoolSize(THREADS);
    executor.setMaxPoolSize(THREADS);
    executor.setThreadNamePrefix("background-");
    executor.setDaemon(true);
    executor.initialize();
    return executor;
  }
}
