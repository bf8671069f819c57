package org.planrunde.kiosk.web;

import org.planrunde.ui.OwnPages;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page of the devices, which is made of {@code frontend/kiosk}, ahead of Flow. */
@Configuration
class KioskPage implements WebMvcConfigurer {
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    OwnPages.serve(registry, "/kiosk", "/**", "classpath:/web/kiosk/");
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.setOrder(-20);
    registry.addRedirectViewController("/kiosk", "/kiosk/");
    registry.addViewController("/kiosk/").setViewName("forward:/kiosk/index.html");
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(OwnPages.policy()).addPathPatterns("/kiosk/**");
  }
}
