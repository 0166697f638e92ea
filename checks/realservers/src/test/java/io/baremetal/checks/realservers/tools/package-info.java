/**
 * What people use beside the operator, on a real Ironic: the command line and the doctor. Open
 * {@code RealDoctorTest}.
 */
package io.baremetal.checks.realservers.tools;
