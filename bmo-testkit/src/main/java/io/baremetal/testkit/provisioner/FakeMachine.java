package io.baremetal.testkit.provisioner;

import java.util.Optional;

/**
 * A machine as the backend sees it now. Immutable.
 *
 * @param id id that registration returned
 * @param poweredOn whether it runs
 * @param image URL of the image on it; empty if there is none
 * @param running verb that is under way, if any
 */
public record FakeMachine(
    String id, boolean poweredOn, Optional<String> image, Optional<Verb> running) {}
