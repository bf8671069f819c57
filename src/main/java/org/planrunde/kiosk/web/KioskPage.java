package org.planrunde.kiosk.web;

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
 * Serves the page of the devices, which the build of the front end makes of {@code frontend/kiosk},
 * ahead of Flow, under a stricter policy than all others: it asks nobody but this server.
 */
@Configuration
class KioskPage implements WebMvcConfigurer {
  private static final String FOLDER = "classpath:/web/kiosk/";
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";
  private static final CacheControl FOREVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    serve(registry, "/kiosk/assets/**", FOLDER + "assets/", FOREVER);
    serve(registry, "/kiosk/**", FOLDER, CacheControl.noCache());
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
    registry.addRedirectViewController("/kiosk", "/kiosk/");
    registry.addViewController("/kiosk/").setViewName("forward:/kiosk/index.html");
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Policy()).addPathPatterns("/kiosk/**");
  }

  /** Nobody frames the page, and nothing on it may ask for more than a screen and keys. */
  private static final class Policy implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("X-Frame-Options", "DENY");
      response.setHeader(
          "Permissions-Policy", "geolocation=(), camera=(), microphone=(), payment=(), usb=()");
      return true;
    }
  }
}
