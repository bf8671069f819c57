package org.planrunde.procedure.ui;

import org.planrunde.procedure.spi.SetupStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Enters the procedure's own steps beside those of other rooms. */
@Configuration
class OwnSteps {
  @Bean
  SetupStep basicsStep() {
    return Step.BASICS;
  }

  @Bean
  SetupStep areaStep() {
    return Step.AREA;
  }

  @Bean
  SetupStep phasesStep() {
    return Step.PHASES;
  }

  @Bean
  SetupStep categoriesStep() {
    return Step.CATEGORIES;
  }

  @Bean
  SetupStep moderationStep() {
    return Step.MODERATION;
  }

  @Bean
  SetupStep checkStep() {
    return Step.CHECK;
  }
}
