package org.planrunde.procedure.ui;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Enters the procedure's own steps beside those of other rooms. */
@Configuration(proxyBeanMethods = false)
@Import(OwnSteps.Each.class)
class OwnSteps {
  static final class Each implements BeanRegistrar {
    @Override
    public void register(BeanRegistry registry, Environment environment) {
      for (var step : Step.values()) {
        registry.registerBean("step." + step.name(), Step.class, s -> s.supplier(_ -> step));
      }
    }
  }
}
