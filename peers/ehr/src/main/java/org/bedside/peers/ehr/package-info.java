/// A practice's record system for the tests: HAPI FHIR behind a SMART authorization of its own,
/// with a control address by which a test makes its weather.
package org.bedside.peers.ehr;
