package io.baremetal.api.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * {@link ModelStyle} for values that may be empty, of which there is then one shared empty one. The
 * wish stands here and not on each type, because an attribute there would make compilers of users
 * warn that they do not have Immutables.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    allowedClasspathAnnotations = Override.class,
    jakarta = false,
    nullableAnnotation = "org.jspecify.annotations.Nullable",
    defaults = @Value.Immutable(singleton = true))
public @interface EmptyModelStyle {}
