package org.planrunde.procedure.retention;

import org.springframework.context.ApplicationContext;

/** Runs the hourly job now, for the tests of other rooms. */
public final class RetentionJobs {
  private RetentionJobs() {}

  public static void run(ApplicationContext context) {
    context.getBean(RetentionJob.class).eraseDue();
  }
}
