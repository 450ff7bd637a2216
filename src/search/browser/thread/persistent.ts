/** Pauses before a file is asked for again, in milliseconds. */
const PAUSES = [300, 1500];

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** An answer that has arrived to its end. @throws TypeError where the line broke before that */
async function whole(response: Response): Promise<Response> {
  if (!response.ok) return response;
  const { status, statusText, headers } = response;
  return new Response(await response.arrayBuffer(), { status, statusText, headers });
}

/**
 * Fetches files whole, and asks again where the line broke before they had arrived: on filtered and crowded lines connections
 * are cut every now and then. What a host answers is an answer, whatever it says.
 */
export function persistently(fetchNow: typeof fetch): typeof fetch {
  return async (input, init) => {
    for (const milliseconds of PAUSES) {
      try {
        return await whole(await fetchNow(input, init));
      } catch {
        await pause(milliseconds);
      }
    }
    return whole(await fetchNow(input, init));
  };
}
