package org.planrunde.workshop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * Serves the pages of phones ({@code /w}) and walls ({@code /wand}), which the build of the front
 * end makes of {@code frontend/room}, ahead of Flow, under a policy that lets them ask nobody but
 * this server.
 */
@Configuration
class RoomPages implements WebMvcConfigurer {
  private static final String FOLDER = "classpath:/web/room/";
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";
  private static final CacheControl FOREVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    for (var page : new String[] {"/w", "/wand"}) {
      serve(registry, page + "/assets/**", FOLDER + "assets/", FOREVER);
      serve(registry, page + "/*.html", FOLDER, CacheControl.noCache());
    }
  }

  private static void serve(
      ResourceHandlerRegistry registry, String path, String folder, CacheControl cache) {
    registry
        .addResourceHandler(path)
        .addResourceLocations(folder)
        .setCacheControl(cache)
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver());
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
    registry.addInterceptor(new Policy()).addPathPatterns("/w/**", "/wand/**");
  }

  /**
   * Nobody frames the pages, they tell nobody where they were, and ask for nothing of the phone.
   */
  private static final class Policy implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("X-Frame-Options", "DENY");
      response.setHeader("Referrer-Policy", "no-referrer");
      response.setHeader(
          "Permissions-Policy", "geolocation=(), camera=(), microphone=(), payment=(), usb=()");
      return true;
    }
  }
}
