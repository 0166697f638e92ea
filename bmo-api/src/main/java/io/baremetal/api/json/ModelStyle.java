package io.baremetal.api.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How every generated value of this SDK looks: the generated class stays package-private behind its
 * interface, and its collections are the JDK's own unmodifiable ones.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    allowedClasspathAnnotations = Override.class,
    jakarta = false,
    nullableAnnotation = "org.jspecify.annotations.Nullable")
public @interface ModelStyle {}
