package org.planrunde.workshop.web;

import org.planrunde.ui.OwnPages;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The pages of phones ({@code /w}) and walls ({@code /wand}), which are made of {@code
 * frontend/room}, ahead of Flow.
 */
@Configuration
class RoomPages implements WebMvcConfigurer {
  private static final String FOLDER = "classpath:/web/room/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    OwnPages.serve(registry, "/w", "/*.html", FOLDER);
    OwnPages.serve(registry, "/wand", "/*.html", FOLDER);
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.setOrder(-20);
    registry.addRedirectViewController("/w", "/w/");
    registry.addViewController("/w/").setViewName("forward:/w/phone.html");
    registry.addViewController("/w/{code:[^.]{1,40}}").setViewName("forward:/w/phone.html");
    registry.addViewController("/wand/{key:[0-9a-f]{32}}").setViewName("forward:/wand/wall.html");
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(OwnPages.policy()).addPathPatterns("/w/**", "/wand/**");
  }
}
