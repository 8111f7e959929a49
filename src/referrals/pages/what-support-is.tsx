// What peer support is and is not, in three lines, for those who refer.
export const WhatSupportIs = () => (
  <ul>
    <li>Somebody who has been there listens, and goes along: home from the ward, and to places where the person might like to belong.</li>
    <li>It is the person’s own choice, with whom and how long. It has an ending that both agree.</li>
    <li>It is not therapy, observation, escort, medication or cover for staff. Clinical follow-up stays with your team.</li>
  </ul>
);
