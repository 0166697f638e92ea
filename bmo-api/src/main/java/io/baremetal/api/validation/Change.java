package io.baremetal.api.validation;

/**
 * An update: what rules about changes look at.
 *
 * @param before the object as stored
 * @param after the object as it shall become
 * @param <T> kind of the object
 */
public record Change<T>(T before, T after) {}
